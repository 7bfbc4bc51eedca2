/// Child processes: starting them in a session of their own, remembering them, stopping them, and naming who holds a
/// port.
package org.nationalid.local.process;
