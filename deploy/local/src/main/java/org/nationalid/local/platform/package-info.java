/// What runs where: the services with their ports, keys and databases, and the order in which they come and go.
package org.nationalid.local.platform;
