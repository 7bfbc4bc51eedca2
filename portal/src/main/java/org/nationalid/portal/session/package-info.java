/// Who is visiting: signing in through the gateway, signing out, and what the visitor's token allows.
package org.nationalid.portal.session;
