/// Attributes leave here, and only under a consent that still stands.
package org.nationalid.gateway.userinfo;
