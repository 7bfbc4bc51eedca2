/// What an auditor may query; the query itself is an access and is logged.
package org.nationalid.gateway.auditor;
