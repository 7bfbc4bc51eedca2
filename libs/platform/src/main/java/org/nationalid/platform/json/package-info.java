/// JSON on the wire: strict in what a service takes, lenient in what a caller reads.
package org.nationalid.platform.json;
