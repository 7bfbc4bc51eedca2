/// The portal: a citizen sees who may see and who looked, and takes permissions back; an auditor searches the
/// access log. It keeps no data: every page is asked from the gateway with the visitor's own access token.
package org.nationalid.portal;
