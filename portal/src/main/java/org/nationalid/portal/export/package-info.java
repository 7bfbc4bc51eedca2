/// Results of searches as files: asked for, watched, downloaded, deleted.
package org.nationalid.portal.export;
