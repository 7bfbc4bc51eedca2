/// The tree: grows in tiles behind the appended entries, is signed about twice a second, and is served as C2SP
/// tlog-tiles. It never forks: heads move by compare-and-swap, nothing is signed that is not committed, and a log whose
/// parts disagree stops accepting entries.
package org.nationalid.audit.log;
