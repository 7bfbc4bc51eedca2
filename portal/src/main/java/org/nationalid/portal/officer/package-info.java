/// What the pages for acts of office have in common: their words, and how a refused act is told.
package org.nationalid.portal.officer;
