/// The first step over the threshold: how large a request may be, and whether its sender may come at all.
package org.nationalid.gateway.door;
