/// Tests of adjudication through the door of the service.
package org.nationalid.identity.adjudication;
