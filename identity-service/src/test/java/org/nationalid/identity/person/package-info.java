/// Tests of person.
package org.nationalid.identity.person;
