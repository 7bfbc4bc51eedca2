/// The portal's words in every language.
package org.nationalid.portal.words;
