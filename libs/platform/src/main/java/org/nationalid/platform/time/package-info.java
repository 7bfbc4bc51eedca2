/// Time is injected so that tests can move it.
package org.nationalid.platform.time;
