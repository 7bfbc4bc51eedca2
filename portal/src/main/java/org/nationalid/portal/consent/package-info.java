/// Who may see my data: the citizen's consents, and taking one back.
package org.nationalid.portal.consent;
