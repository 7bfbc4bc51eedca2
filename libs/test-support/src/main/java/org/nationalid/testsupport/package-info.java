/// What tests of several modules need: real PostgreSQL, throw-away keys, a movable clock, and the rules that fail
/// a build.
package org.nationalid.testsupport;
