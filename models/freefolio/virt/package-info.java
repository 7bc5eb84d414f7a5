/** KVM and guest_memfd: pages that a guest has and the host should not reach. */
package freefolio.virt;
