/// Tests of alias.
package org.nationalid.identity.alias;
