/// The whole journey against a running platform, told in plain words and checked with libraries that we did not
/// write.
package org.nationalid.demo;
