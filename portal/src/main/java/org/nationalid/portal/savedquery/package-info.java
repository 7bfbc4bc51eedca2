/// The searches that an auditor keeps and shares.
package org.nationalid.portal.savedquery;
