/// Tests of the identity block.
package org.nationalid.auth.identityblock;
