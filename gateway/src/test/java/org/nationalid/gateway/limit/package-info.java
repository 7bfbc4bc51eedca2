/// Limits, tried on a real database.
package org.nationalid.gateway.limit;
