/// What a visitor reads when something does not work: what happened, and what to do next.
package org.nationalid.portal.problem;
