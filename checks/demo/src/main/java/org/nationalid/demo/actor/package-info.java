/// Who acts in the journey: operator, registrar, citizen, application and counter, each with keys of its own.
package org.nationalid.demo.actor;
