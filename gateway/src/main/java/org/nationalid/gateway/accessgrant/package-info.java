/// What a sign-in allows: grants, authorization codes and access tokens, kept as digests.
package org.nationalid.gateway.accessgrant;
