/// Tests of resolution.
package org.nationalid.identity.resolution;
