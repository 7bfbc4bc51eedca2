/// What the access log says about the keys that sign.
package org.nationalid.gateway.signing;
