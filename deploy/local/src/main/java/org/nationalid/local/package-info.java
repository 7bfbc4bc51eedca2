/// The local launcher: the whole platform on one machine, for developers, demos and tests. Never for production.
package org.nationalid.local;
