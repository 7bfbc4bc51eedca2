/// The conductor: resolve, prove, check consent, write down.
package org.nationalid.gateway.authenticate;
