/// The slip: the one thing in which a national number leaves this service, encrypted to the registrar's station that
/// prints it.
package org.nationalid.identity.slip;
