/// May this caller knock; what may it leave with? The OpenID Provider and the only public door.
package org.nationalid.gateway;
