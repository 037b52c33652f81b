# What went wrong: what happened, what was kept, what to do. One for each stable code.
fault-offline = There is no internet now. This works when there is internet.
fault-code-wrong = This code is not right. Look at it once more.
fault-code-expired = This code is too old. Ask for a new code.
fault-too-many-tries = That was too often. Wait a few minutes and try again.
fault-too-long = Your text is too long. Make it shorter. Your text is still here.
fault-empty = There is nothing yet. One sentence is enough.
fault-storage-full = This device is full. Your text is still on the screen. Make room and try again.
fault-not-a-photo = This is not a photo. Choose another one.
fault-too-large = This file is too large. Choose another one.
fault-unsent-work = Not everything has been sent yet.
fault-unknown = This did not work. What you wrote is still here. Please try again.
