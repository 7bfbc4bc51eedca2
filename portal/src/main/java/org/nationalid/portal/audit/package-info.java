/// The auditor's search of the access log. The filters are the address, so that a finding can be shared.
package org.nationalid.portal.audit;
