/// Release: hands the gateway the attributes that a citizen allowed, and no others. Whether they were allowed is the
/// gateway's question to consent-service; this feature answers for exactness.
package org.nationalid.identity.release;
