/// identity-service: who is this person, and under which names? The only place where the national number lives.
package org.nationalid.identity;
