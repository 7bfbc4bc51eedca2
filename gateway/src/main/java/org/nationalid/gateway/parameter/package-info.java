/// Parameters of a request that are no text: what does not convert is refused by name.
package org.nationalid.gateway.parameter;
