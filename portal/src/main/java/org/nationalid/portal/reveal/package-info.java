/// Pages of the four-eyes reveal: ask, decide, look.
package org.nationalid.portal.reveal;
