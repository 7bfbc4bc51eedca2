/// The gateway's APIs as the portal reads them, always with the access token of the person who asks.
package org.nationalid.portal.gateway;
