/// The door of the officers who decide whether two records are one human. The station that presented the person
/// has no say; identity-service holds the cases and the rule.
package org.nationalid.gateway.adjudication;
