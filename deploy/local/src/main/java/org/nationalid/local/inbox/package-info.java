/// The inbox: stands where a text-message provider stands in production, and shows what would have been sent.
package org.nationalid.local.inbox;
