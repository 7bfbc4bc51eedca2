/// Who looked: the citizen's own entries of the access log, in plain words, each with its proof.
package org.nationalid.portal.access;
