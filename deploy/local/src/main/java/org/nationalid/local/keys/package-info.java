/// The key files that services need, made on the first start and never again.
package org.nationalid.local.keys;
