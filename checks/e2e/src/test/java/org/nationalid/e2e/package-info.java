/// The whole platform as its users meet it: one launcher, real processes, a real browser. Nothing here knows how a
/// service works inside; a test that needs to know belongs to that service.
package org.nationalid.e2e;
