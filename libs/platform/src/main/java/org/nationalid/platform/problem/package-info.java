/// Refusals inside, RFC 9457 problems at the edge: a code travels as an exception and becomes JSON once.
package org.nationalid.platform.problem;
