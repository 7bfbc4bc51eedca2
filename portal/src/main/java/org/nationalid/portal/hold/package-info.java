/// Pages of legal holds and retention: what stays, until when, and by which rule the rest ends.
package org.nationalid.portal.hold;
