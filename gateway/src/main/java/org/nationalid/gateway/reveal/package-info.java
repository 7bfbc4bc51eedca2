/// Four-eyes reveal: the gateway vouches for the officers, audit-service decides whether two agreed, identity-service
/// says who it is. The answer passes through here and stays nowhere.
package org.nationalid.gateway.reveal;
