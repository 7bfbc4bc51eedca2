/// Protected templates in the terms of ISO/IEC 24745: keys, pseudonymous identifiers, comparison in the protected
/// domain, thresholds and renewal. What is stored is compared as it is; nothing is decrypted to match.
package org.nationalid.biometrics.template;
