/// A platform of our own to test: its folder and ports are apart from those of a developer's running one.
package org.nationalid.e2e.platform;
