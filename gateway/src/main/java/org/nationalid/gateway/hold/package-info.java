/// Legal holds and retention, as auditors reach them.
package org.nationalid.gateway.hold;
