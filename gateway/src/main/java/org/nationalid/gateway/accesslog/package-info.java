/// Written before answered: every outcome is durable in audit-service before it leaves the gateway.
package org.nationalid.gateway.accesslog;
