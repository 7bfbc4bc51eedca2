/// HTTP as a stranger sees it: every answer is kept, so that the canary can be searched in all of them.
package org.nationalid.demo.wire;
